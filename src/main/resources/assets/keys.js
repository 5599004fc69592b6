/**
 * Calls a handler for single keys while the focus is inside a region, and nowhere else
 * (WCAG 2.1.4): elsewhere keys belong to the browser and to whoever uses it.
 */
export function keys(region, handlers) {
  region.addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.altKey || event.metaKey;
    const typing = event.target.closest("input, textarea, select");
    const handler = handlers[event.key];
    if (handler && !busy && !typing) {
      event.preventDefault();
      handler();
    }
  });
}
