// Buttons that copy, and say so.

import { element, say } from "./dom.js";
import { t } from "./language.js";

const SHOWN = 2000; // milliseconds that a button says "copied"

// A button that copies what `text()` gives when it is pressed.
export function copyButton(word, text, attributes = {}) {
  const label = element("span", {}, t(word));
  const done = element("span", { class: "done", "aria-hidden": "true" }, t("copied"));
  return element(
    "button",
    { type: "button", class: "quiet copy", ...attributes, onclick: (event) => press(event.currentTarget, text()) },
    label,
    done,
  );
}

async function press(button, text) {
  const copied = await copy(text);
  say("");
  say(t(copied ? "copied" : "notCopied"));
  button.classList.toggle("is-done", copied);
  setTimeout(() => button.classList.remove("is-done"), SHOWN);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no clipboard over plain HTTP from another machine
  }
}

function copyBySelection(text) {
  const before = document.activeElement;
  const area = element("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    before?.focus({ preventScroll: true });
  }
}
