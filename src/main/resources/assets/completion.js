/** What may be written next in a query, by what the graph really has. */

const ASIDE = /<[^<>\s]*>|"""[^]*?"""|"[^"\n]*"|'[^'\n]*'|#[^\n]*/g;

/** The line that declares a known prefix which the query uses and does not declare; else "". */
export function missingPrefix(query, prefixes) {
  const plain = query.replace(ASIDE, " ");
  const declared = new Set([...plain.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map((it) => it[1]));
  const used = [...plain.matchAll(/(?<![\w:?$@-])([A-Za-z][\w-]*):(?=[\w-])/g)].map((it) => it[1]);
  const missing = used.find((it) => prefixes[it] && !declared.has(it));
  return missing ? `PREFIX ${missing}: <${prefixes[missing]}>\n` : "";
}

/** Where the cursor is: the subject of its statement, and whether a property is due there. */
export function place(before) {
  const plain = before.replace(ASIDE, (it) => (it.startsWith("#") ? " " : "<>"));
  const statement = plain.split(/[.{}](?=\s|$)/).pop();
  const parts = statement.split(";");
  const words = parts.at(-1).trim().split(/\s+/).filter(Boolean);
  const subject = parts[0].trim().split(/\s+/)[0] ?? "";
  const due = words.length - (parts.length > 1 ? 0 : 1);
  return { subject, property: due === 0, after: words.at(-1) ?? "" };
}

/** The classes that a query gives to a subject. */
export function classesOf(query, subject) {
  return query
    .replace(ASIDE, " ")
    .split(/[.{}](?=\s|$)/)
    .filter((statement) => statement.trim().split(/\s+/)[0] === subject)
    .flatMap((statement) => [...statement.matchAll(/\s(?:a|rdf:type)\s+([\w-]+:[\w-]+)/g)].map((it) => it[1]));
}

export function completions(terms) {
  return async (context) => {
    const word = context.matchBefore(/[\w:?-]+/) ?? { from: context.pos, text: "" };
    if (!word.text && !context.explicit) return null;
    const query = context.state.doc.toString();
    const known = await terms;
    const options = await optionsFor(word.text, place(query.slice(0, word.from)), query, known);
    return options.length ? { from: word.from, options, filter: false } : null;
  };
}

async function optionsFor(text, { subject, property, after }, query, known) {
  if (text.startsWith("?")) {
    const variables = new Set(query.match(/\?\w+/g));
    variables.delete(text);
    return [...variables].filter((it) => it.startsWith(text)).map((label) => ({ label, type: "variable" }));
  }
  if (after === "a" || after === "rdf:type") return known.classes.filter(fits(text)).map(option("class"));
  if (property && subject) {
    const classes = classesOf(query, subject);
    const had = known.classes.filter((it) => classes.includes(it.name)).flatMap((it) => it.properties);
    return known.properties
      .filter((it) => !had.length || had.includes(it.name))
      .filter(fits(text))
      .map(option("property"));
  }
  return names(text);
}

/** Whether a term's name, or a word of its label, begins with what was written. */
function fits(text) {
  const wanted = text.toLowerCase();
  const local = wanted.slice(wanted.indexOf(":") + 1);
  return ({ name, label }) =>
    name.toLowerCase().startsWith(wanted) || (!wanted.includes(":") && ` ${label.toLowerCase()}`.includes(` ${local}`));
}

function option(type) {
  return ({ name, label, about, uses }) => ({ label: name, type, detail: `${label} · ${uses}`, info: about || undefined });
}

/** Things by what they are called. */
async function names(text) {
  const words = text.replace(/^\w+:/, "").replaceAll("-", " ");
  if (words.length < 2) return [];
  const answer = await fetch(`/suggest?${new URLSearchParams({ q: words })}`);
  return (await answer.json()).map(({ name, label, kind, term }) => ({
    label: name,
    apply: term,
    type: "constant",
    detail: name === label ? kind : `${label} · ${kind}`,
  }));
}
