/** Puts a button beside each citation that copies it, where the browser lets a page do so. */
const said = { plain: "Copy", done: "Copied" };

for (const cited of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = said.plain;
  button.setAttribute("aria-label", `Copy the ${cited.dataset.copy}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(cited.textContent);
      button.textContent = said.done;
      button.setAttribute("aria-label", `Copied the ${cited.dataset.copy}`);
    } catch {
      // A browser that forbids it still lets the visitor copy what is selected.
      getSelection().selectAllChildren(cited);
    }
  });
  cited.after(button);
}
