// Which language the interface speaks, and its words.

import { zh } from "./words-zh.js";
import { en } from "./words-en.js";

const WORDS = { zh, en };
const KEPT = "qa_search.language";
let current = remembered() ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

function remembered() {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept in WORDS ? kept : null;
  } catch {
    return null;
  }
}

export const language = () => current;

// A word of the interface; those that take values are functions of them.
export function t(key, ...values) {
  const word = WORDS[current][key];
  return typeof word === "function" ? word(...values) : word;
}

// A word for one of a server's fixed values; the value itself where it is a new one.
export const named = (table, value) => WORDS[current][table][value] ?? value;

export function switchLanguage() {
  current = current === "zh" ? "en" : "zh";
  try {
    localStorage.setItem(KEPT, current);
  } catch {
    // a browser that keeps nothing still switches
  }
  speak();
}

// Put the words of the current language into the parts of the page that are always there.
export function speak() {
  document.documentElement.lang = current === "zh" ? "zh-Hans" : "en";
  for (const part of document.querySelectorAll("[data-t]")) part.textContent = t(part.dataset.t);
  const other = document.getElementById("language");
  other.textContent = current === "zh" ? "English" : "中文";
  other.lang = current === "zh" ? "en" : "zh-Hans";
}
