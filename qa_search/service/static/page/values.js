// Values, times and scores as people read them. Nothing is rounded but the score, and no time is moved to another zone.

import { element, written } from "./dom.js";
import { language, named, t } from "./language.js";

// "38800000000" -> "38,800,000,000"; decimals are kept as they are.
export function grouped(value) {
  const [, sign, whole, rest] = /^([+-]?)(\d*)(.*)$/.exec(value);
  return `${sign === "-" ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

// "38800000000" -> "38.8 billion" where that is exact with three decimals at most, else null.
export function inWords(value) {
  const match = /^(-?)(\d+)$/.exec(value);
  const scales = t("scales");
  if (!match || !scales) return null;
  const digits = match[2];
  const scale = scales.find(([zeros]) => digits.length > zeros);
  if (!scale) return null;
  const fraction = digits.slice(-scale[0]).replace(/0+$/, "");
  if (fraction.length > 3) return null;
  return `${match[1] ? "−" : ""}${grouped(digits.slice(0, -scale[0]))}${fraction ? `.${fraction}` : ""} ${scale[1]}`;
}

const SHORT = 8; // characters of a unit that stays on its value's line

// The value with its qualifier and unit; what must stay on one line is one element.
export function figureValue(figure) {
  const qualifier = figure.qualifier ? `${named("qualifiers", figure.qualifier)} ` : "";
  const unit = named("units", figure.unit);
  const value = `${grouped(figure.value)}${figure.unit === "%" ? "" : " "}`;
  return [qualifier, element("span", { class: unit.length > SHORT ? "value" : "value unbroken" }, value, written("span", unit))];
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

// "2020-04-21T10:45:43+08:00" -> "2020年4月21日 10:45:43" or "21 April 2020, 10:45:43", as printed.
export function moment(stamp) {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?[T ]?(\d\d:\d\d(?::\d\d)?)?/.exec(stamp ?? "");
  const [, year, month, day, time] = match;
  const date = year ? dateWords(year, Number(month), Number(day)) : "";
  return [date, time].filter(Boolean).join(language() === "zh" ? " " : ", ") || stamp;
}

const dateWords = (year, month, day) =>
  language() === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? month} ${year}`;

export const SHOWN_FROM = 0.25; // the service's own line between what may answer and what does not
const LEVELS = [[0.85, "sure"], [0.5, "likely"], [SHOWN_FROM, "maybe"], [0, "unlikely"]];

export function scoreOf(score) {
  const percent = Math.round(score * 100);
  const number = percent >= 100 ? ">99%" : percent < 1 ? "<1%" : `${percent}%`;
  const level = LEVELS.find(([least]) => score >= least)?.[1] ?? "unlikely";
  return { level, number, word: named("scores", level) };
}
