// The clock bar: shows the bot's now and moves it. Hidden where there is no clock to move.

import { get, post } from "./net.js";
import { botNow, fullTime, setNow } from "./dates.js";

const bar = document.getElementById("clock");
const shown = document.getElementById("now");

function show(clock) {
  setNow(new Date(clock.now));
  bar.hidden = !clock.movable;
  shown.textContent = fullTime(botNow());
}

export async function startClock(toast) {
  const look = async () => {
    try {
      show(await get("/clock"));
    } catch {
      shown.textContent = "";
    }
  };
  for (const button of bar.querySelectorAll("button")) {
    button.onclick = async () => {
      const all = bar.querySelectorAll("button");
      all.forEach((one) => (one.disabled = true));
      try {
        const clock = await post("/clock", JSON.parse(button.dataset.move));
        show(clock);
        if (clock.found === false) toast("Nothing is planned");
      } catch (error) {
        toast(error.message);
      }
      all.forEach((one) => (one.disabled = false));
      button.focus();
    };
  }
  setInterval(look, 15000);
  await look();
}
