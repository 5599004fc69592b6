/** One key a decision, while the focus is on the claim: as the buttons say, r before a reason. */
import { keys } from "entente/keys";

const region = document.querySelector(".judging");
const reasons = region.querySelector(".reasons");
const handlers = {};
for (const choice of region.querySelectorAll("[data-key]")) {
  handlers[choice.dataset.key] = () => choice.click();
}
handlers.r = () => reasons.focus();
handlers.e = () => {
  region.querySelector(".editing").open = true;
  region.querySelector("#edited").focus();
};
keys(region, handlers);
region.querySelector("#edited").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    region.querySelector("button[value=edit]").click();
  }
});

const rejecting = {};
for (const reason of reasons.querySelectorAll("[data-reason]")) {
  rejecting[reason.dataset.reason] = () => reason.click();
}
keys(reasons, rejecting);

document.querySelector("mark.here")?.scrollIntoView({ block: "center" });
region.focus({ preventScroll: true });
