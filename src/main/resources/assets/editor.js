/**
 * Turns the text area into an editor: colours, completion, errors at their line, tabs, answers
 * without leaving the page. It stands in a shadow root, where the style sheets that CodeMirror
 * makes are allowed without loosening the page's policy.
 */
import { autocompletion, closeBrackets, completionKeymap, completionStatus, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { linter, lintGutter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completions, missingPrefix } from "entente/completion";
import { Tabs } from "entente/tabs";

const form = document.getElementById("editor");
const area = document.getElementById("query");
const stop = form.querySelector(".stop");
const terms = fetch("/sparql/terms").then((answer) => answer.json());

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.literal], color: "var(--warn)" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--inferred)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const looks = EditorView.theme({
  "&": { border: "1px solid var(--soft)", borderRadius: "6px", background: "var(--ground)", color: "var(--ink)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "0.9rem", lineHeight: "1.55", minHeight: "15rem", maxHeight: "34rem" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { background: "var(--raised)", color: "var(--soft)", borderColor: "var(--line)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { background: "var(--mark) !important" },
  ".cm-tooltip": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent)", color: "var(--ground)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "1", marginLeft: "1em" },
});

async function faults(view) {
  const query = view.state.doc.toString();
  if (!query.trim()) return [];
  const answer = await fetch("/sparql/check", { method: "POST", body: new URLSearchParams({ query }) });
  const { message, line, column } = await answer.json();
  if (!message) return [];
  const at = view.state.doc.line(Math.min(Math.max(line ?? 1, 1), view.state.doc.lines));
  const from = Math.min(at.from + Math.max((column ?? 1) - 1, 0), at.to);
  return [{ from, to: Math.max(from, at.to), severity: "error", message }];
}

/** A prefix that has just been written is declared on top. */
const declaring = EditorView.updateListener.of(async (update) => {
  if (!update.docChanged) return;
  tabs.keep(update.state.doc.toString());
  const typed = update.transactions.some((transaction) => transaction.isUserEvent("input"));
  const { prefixes } = await terms;
  const line = typed && missingPrefix(view.state.doc.toString(), prefixes);
  if (!line) return;
  const offered = completionStatus(view.state);
  view.dispatch({ changes: { from: 0, insert: line } });
  if (offered) startCompletion(view);
});

const host = document.createElement("div");
host.className = "codemirror";
area.before(host);
area.hidden = true;
const root = host.attachShadow({ mode: "open" });

function state(query) {
  return EditorState.create({
    doc: query,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      bracketMatching(),
      closeBrackets(),
      StreamLanguage.define(sparql),
      syntaxHighlighting(colours),
      autocompletion({ override: [completions(terms)] }),
      linter(faults, { delay: 500 }),
      lintGutter(),
      keymap.of([
        { key: "Mod-Enter", run: () => (ask(), true) },
        ...completionKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({ "aria-label": "Query in SPARQL" }),
      declaring,
      looks,
    ],
  });
}

const tabs = new Tabs(form.querySelector(".tabs"), (query) => view.setState(state(query)));
const view = new EditorView({ parent: root, root, state: state(tabs.open(area.value)) });

let run = "";

async function ask() {
  if (run) return;
  run = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const answer = document.getElementById("answer");
  answer.setAttribute("aria-busy", "true");
  stop.hidden = false;
  try {
    const query = view.state.doc.toString();
    const page = await fetch("/sparql", {
      method: "POST",
      headers: { Accept: "text/html" },
      body: new URLSearchParams({ query, run, "as-of": form.elements["as-of"].value }),
    });
    show(new DOMParser().parseFromString(await page.text(), "text/html"), answer);
  } catch (error) {
    answer.textContent = `The server does not answer (${error.message}).`;
  } finally {
    run = "";
    stop.hidden = true;
    answer.removeAttribute("aria-busy");
  }
}

function show(page, answer) {
  const found = page.getElementById("answer") ?? page.querySelector("main");
  answer.replaceChildren(...found.childNodes);
  const asked = page.getElementById("query")?.value;
  if (asked && asked !== view.state.doc.toString()) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: asked } });
  }
  offerNames();
}

/** Labels lead to pages; a button shows in their place what SPARQL calls them. */
function offerNames() {
  const table = document.querySelector("#answer .labelled table");
  if (!table) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "names-toggle";
  button.textContent = "Show IRIs";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const iris = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(iris));
    for (const link of table.querySelectorAll("tbody a")) {
      link.dataset.label ??= link.textContent;
      link.textContent = iris ? iri(link.getAttribute("href")) : link.dataset.label;
    }
  });
  table.closest(".labelled").prepend(button);
}

/** The IRI that an address shows: here it is escaped, elsewhere as it stands. */
function iri(address) {
  return address.startsWith("/") ? `https://w3id.org/entente${decodeURIComponent(address)}` : address;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
stop.addEventListener("click", () => fetch("/sparql/stop", { method: "POST", body: new URLSearchParams({ run }) }));
form.querySelector(".keys").hidden = false;
offerNames();
document.documentElement.dataset.editor = "ready";
