/**
 * Completes names while they are written, from the address in data-suggest. The browser's own list
 * shows them, so keyboard and screen reader work as everywhere.
 */
let lists = 0;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = input.list ?? own(input);
  let asked = "";
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = input.value.trim();
      if (words.length < 2 || words === asked) return;
      asked = words;
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set("q", words);
      const answer = await fetch(address);
      if (answer.ok && asked === words) show(list, await answer.json());
    }, 120);
  });
}

function own(input) {
  const list = document.createElement("datalist");
  list.id = `suggestions-${++lists}`;
  input.after(list);
  input.setAttribute("list", list.id);
  return list;
}

function show(list, names) {
  list.replaceChildren(
    ...names.map(({ name, label, kind }) => {
      const option = document.createElement("option");
      option.value = name;
      option.textContent = name === label ? kind : `${label}, ${kind}`;
      return option;
    }),
  );
}
