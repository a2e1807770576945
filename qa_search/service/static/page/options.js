// A group of checkboxes that can grow while it is in use: options are added, never rebuilt under the reader's hands.

import { element, languageOf } from "./dom.js";
import { t } from "./language.js";

const NARROWED_FROM = 12; // options from which a box to find one is of use

// {node, add(value, label), check(values), values()}; `changed` is called when the reader ticks or unticks.
export function optionGroup(name, legend, changed) {
  const inputs = new Map();
  const list = element("div", { class: "options" });
  const none = element("p", { class: "none" }, t("noneYet"));
  const finder = finderFor(legend, list);
  const node = element("fieldset", {}, element("legend", {}, legend), finder, none, list);

  function add(value, label = value) {
    if (inputs.has(value)) return;
    const input = element("input", { type: "checkbox", name, value, onchange: changed });
    inputs.set(value, input);
    list.append(element("label", {}, input, element("span", { lang: languageOf(label) }, label)));
    none.hidden = true;
    finder.hidden = inputs.size <= NARROWED_FROM;
  }

  function check(values) {
    for (const value of values) add(value);
    for (const [value, input] of inputs) input.checked = values.includes(value);
  }

  const values = () => [...inputs].filter(([, input]) => input.checked).map(([value]) => value);
  return { node, add, check, values };
}

function finderFor(legend, list) {
  const label = t("narrow", legend);
  const narrow = (event) => {
    const wanted = event.currentTarget.value.trim().toLowerCase();
    for (const option of list.children) option.hidden = !option.textContent.toLowerCase().includes(wanted);
  };
  return element("input", { type: "search", class: "finder", "aria-label": label, placeholder: label, hidden: true, oninput: narrow });
}
