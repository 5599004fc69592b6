/** Steps from evidence to evidence in a text: by buttons, and by n and p while it has the focus. */
import { keys } from "entente/keys";

const region = document.querySelector(".reading");
if (region) {
  const stops = [...region.querySelectorAll("[data-stop]")];
  let at = stops.findIndex((stop) => stop.classList.contains("here"));

  const go = (step, behavior = "auto") => {
    at = Math.min(Math.max(at + step, 0), stops.length - 1);
    stops[at].focus({ preventScroll: true });
    stops[at].scrollIntoView({ block: "center", behavior });
  };

  region.addEventListener("focusin", (event) => {
    const stop = stops.indexOf(event.target.closest("[data-stop]"));
    at = stop < 0 ? at : stop;
  });
  keys(region, { n: () => go(1), p: () => go(-1) });

  const steps = document.querySelector(".steps");
  steps.hidden = stops.length === 0;
  for (const button of steps.querySelectorAll("button")) {
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  if (at >= 0) {
    go(0, "instant");
  }
}
