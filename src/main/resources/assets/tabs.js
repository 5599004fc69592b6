/** Several queries side by side, kept in this browser alone. */
const PLACE = "entente-queries";

export class Tabs {
  constructor(bar, show) {
    this.bar = bar;
    this.show = show;
    const kept = read();
    this.queries = kept.queries;
    this.at = Math.min(kept.at, this.queries.length - 1);
    bar.hidden = false;
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Queries");
  }

  /** Opens the query that the page came with, unless it came without one; gives what is shown. */
  open(query) {
    const asked = new URLSearchParams(location.search).has("query") || !this.queries.length;
    if (asked && this.queries[this.at] !== query) this.at = this.queries.push(query) - 1;
    this.draw();
    return this.queries[this.at];
  }

  keep(query) {
    this.queries[this.at] = query;
    this.write();
  }

  select(at) {
    this.at = at;
    this.draw();
    this.show(this.queries[at]);
  }

  close(at) {
    this.queries.splice(at, 1);
    if (!this.queries.length) this.queries.push("");
    this.select(Math.min(at, this.queries.length - 1));
  }

  draw() {
    const names = this.queries.map((query, at) => button(`Query ${at + 1}`, () => this.select(at), at === this.at));
    const close = button("Close", () => this.close(this.at));
    close.setAttribute("aria-label", `Close query ${this.at + 1}`);
    this.bar.replaceChildren(...names, button("New", () => this.select(this.queries.push("") - 1)), close);
    this.write();
  }

  write() {
    try {
      localStorage.setItem(PLACE, JSON.stringify({ queries: this.queries, at: this.at }));
    } catch {
      // A browser that keeps nothing still edits.
    }
  }
}

function read() {
  try {
    const { queries, at } = JSON.parse(localStorage.getItem(PLACE));
    if (queries.every((it) => typeof it === "string")) return { queries, at };
  } catch {
    // Nothing was kept, or something that is no list of queries.
  }
  return { queries: [], at: 0 };
}

function button(text, act, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  made.addEventListener("click", act);
  return made;
}
