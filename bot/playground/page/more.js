// The page's own menu, behind the three dots: blocking the bot, starting afresh, the keys.

import { find } from "./make.js";
import { walk } from "./menu.js";

export class MoreMenu {
  // `doings` are done by the item of that id.
  constructor(doings) {
    this.root = find("more-menu");
    this.root.onkeydown = (event) => (event.key === "Tab" ? this.root.hidePopover() : walk(this.root, event));
    for (const [id, doing] of Object.entries(doings)) {
      find(id).onclick = () => {
        this.root.hidePopover();
        doing();
      };
    }
  }
}
