// Sharing a place: some cities to choose from, or any two numbers. The device itself is never asked where it is.

import { find, make } from "./make.js";
import { attempt } from "./notices.js";

const PLACES = [
  ["London", 51.5074, -0.1278], ["Vienna", 48.2082, 16.3738], ["Toronto", 43.6532, -79.3832],
  ["San Francisco", 37.7749, -122.4194], ["Lagos", 6.5244, 3.3792], ["Kolkata", 22.5726, 88.3639],
  ["Sydney", -33.8688, 151.2093], ["Tokyo", 35.6762, 139.6503],
];

export class Places {
  constructor(current) {
    const dialog = find("places");
    const share = (latitude, longitude) => {
      dialog.close();
      attempt(() => current().act("send_location", { latitude, longitude }));
    };
    find("place-list").append(...PLACES.map(([name, latitude, longitude]) =>
      make("button", { type: "button", class: "key", onclick: () => share(latitude, longitude) }, make("span", {}, name))));
    // The button that the enter key presses, too: the dialog is closed by sharing.
    find("place-send").onclick = (event) => {
      event.preventDefault();
      const latitude = find("latitude");
      const longitude = find("longitude");
      if (latitude.reportValidity() && longitude.reportValidity()) share(latitude.valueAsNumber, longitude.valueAsNumber);
    };
    find("place").onclick = () => this.ask();
  }

  ask() {
    find("places").showModal();
  }
}
