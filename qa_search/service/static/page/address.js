// The address holds the question and the filters, so that a link is enough to share a result.

export const MANY = ["speaker", "kind", "transcript", "role", "organization"];
export const DAYS = ["from", "to"];
export const USUAL_LIMIT = 5;

// What an address asks for: {question, limit, filters: {speaker: […], …, from, to}}.
export function readAddress(search) {
  const given = new URLSearchParams(search);
  const filters = {};
  for (const name of MANY) filters[name] = [...new Set(given.getAll(name))].filter(Boolean);
  for (const name of DAYS) filters[name] = given.get(name) || null;
  return { question: given.get("q") ?? "", limit: given.get("limit") || String(USUAL_LIMIT), filters };
}

export function writeQuery({ question, limit, filters }) {
  const made = new URLSearchParams();
  if (question) made.set("q", question);
  for (const name of MANY) for (const value of filters[name]) made.append(name, value);
  for (const name of DAYS) if (filters[name]) made.set(name, filters[name]);
  if (String(limit) !== String(USUAL_LIMIT)) made.set("limit", limit);
  return made.toString();
}

export function pagePath(asked) {
  const query = writeQuery(asked);
  return query ? `/?${query}` : "/";
}

export const askPath = (asked) => `/v1/ask?${writeQuery(asked)}`;

export const answerPath = (id) => `/answers/${encodeURIComponent(id)}`;

// The id in an address such as /answers/{id}, or null.
export function answerIdOf(path) {
  const match = /^\/answers\/([^/]+)\/?$/.exec(path);
  if (!match) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1];
  }
}

export const noFilters = () => readAddress("").filters;

// Every filter that is set, one entry a value: [name, value].
export const filterEntries = (filters) => [
  ...MANY.flatMap((name) => filters[name].map((value) => [name, value])),
  ...DAYS.filter((name) => filters[name]).map((name) => [name, filters[name]]),
];

export function withoutFilter(filters, name, value) {
  return { ...filters, [name]: Array.isArray(filters[name]) ? filters[name].filter((each) => each !== value) : null };
}
