// The filters: speakers and transcripts as the index and the answers name them, kinds, and days.

import { DAYS, filterEntries, withoutFilter } from "./address.js";
import { getJson } from "./api.js";
import { byId, element, languageOf } from "./dom.js";
import { named, t } from "./language.js";
import { optionGroup } from "./options.js";

const KINDS = ["answer", "statement", "report"];
const OPENED_FOR_SPEAKERS = 12; // transcripts that are read for their speakers; beyond, the answers name them

export class Filters {
  // changed(filters) is called when the reader sets others.
  constructor(changed) {
    this.changed = changed;
    this.filters = null;
    this.speakers = new Set();
    this.transcripts = [];
    this.build();
  }

  build() {
    const tell = () => this.changed(this.read());
    const name = (key) => named("filterNames", key);
    this.groups = {
      speaker: optionGroup("speaker", name("speaker"), tell),
      kind: optionGroup("kind", name("kind"), tell),
      transcript: optionGroup("transcript", name("transcript"), tell),
    };
    for (const kind of KINDS) this.groups.kind.add(kind, named("kinds", kind));
    for (const speaker of this.speakers) this.groups.speaker.add(speaker);
    for (const each of this.transcripts) this.groups.transcript.add(each.id, each.title ?? each.id);
    this.days = Object.fromEntries(DAYS.map((day) => [day, this.dayInput(day, tell)]));
    const { speaker, kind, transcript } = this.groups;
    byId("filter-fields").replaceChildren(speaker.node, kind.node, this.daysPart(), transcript.node);
    if (this.filters) this.show(this.filters);
  }

  // A day is taken when the reader leaves the field or presses Enter: a half-typed year is no day.
  dayInput(name, tell) {
    const told = (input) => (input.value || null) !== this.filters[name] && tell();
    return element("input", {
      type: "date",
      id: `filter-${name}`,
      onblur: (event) => told(event.currentTarget),
      onkeydown: (event) => event.key === "Enter" && (event.preventDefault(), told(event.currentTarget)),
    });
  }

  daysPart() {
    const fields = DAYS.map((day) =>
      element("div", { class: "day" }, element("label", { for: `filter-${day}` }, named("filterNames", day)), this.days[day]),
    );
    return element("fieldset", {}, element("legend", {}, t("dates")), element("div", { class: "days" }, fields));
  }

  read() {
    const filters = { ...this.filters };
    for (const [name, group] of Object.entries(this.groups)) filters[name] = group.values();
    for (const day of DAYS) filters[day] = this.days[day].value || null;
    return filters;
  }

  show(filters) {
    this.filters = filters;
    for (const [name, group] of Object.entries(this.groups)) group.check(filters[name]);
    for (const day of DAYS) if (this.days[day].value !== (filters[day] ?? "")) this.days[day].value = filters[day] ?? "";
  }

  addSpeakers(names) {
    for (const name of names.filter(Boolean)) {
      this.speakers.add(name);
      this.groups.speaker.add(name);
    }
  }

  async addTranscripts(transcripts) {
    this.transcripts = transcripts;
    for (const each of transcripts) this.groups.transcript.add(each.id, each.title ?? each.id);
    const read = transcripts.slice(0, OPENED_FOR_SPEAKERS).map((each) =>
      getJson(`/v1/transcripts/${encodeURIComponent(each.id)}`).catch(() => ({ turns: [] })),
    );
    for (const { turns } of await Promise.all(read)) {
      this.addSpeakers(turns.filter((turn) => turn.role !== "reporter").map((turn) => turn.speaker));
    }
  }
}

// The filters that are set, each with a button that takes it away.
export function showChips(filters, transcripts, changed) {
  const titles = new Map(transcripts.map((each) => [each.id, each.title ?? each.id]));
  const chip = ([name, value]) => {
    const label = name === "kind" ? named("kinds", value) : name === "role" ? named("roles", value) : titles.get(value) ?? value;
    const remove = () => changed(withoutFilter(filters, name, value));
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "chip", "aria-label": t("remove", named("filterNames", name), label), onclick: remove },
        `${named("filterNames", name)} `,
        element("b", { lang: languageOf(label) }, label),
        element("span", { "aria-hidden": "true" }, " ×"),
      ),
    );
  };
  const entries = filterEntries(filters);
  byId("chips").replaceChildren(...entries.map(chip));
  byId("chips").hidden = !entries.length;
}
