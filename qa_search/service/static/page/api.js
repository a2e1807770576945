// The service's JSON, and its refusals as one kind of error.

const PATIENCE = 30_000; // milliseconds

export class Refusal extends Error {
  // kind: "offline", "late" or "problem" (RFC 9457: status, detail, field, limit).
  constructor(kind, { status = null, detail = "", field = null, limit = null } = {}) {
    super(detail || kind);
    Object.assign(this, { kind, status, detail, field, limit });
  }
}

// The JSON at a path. Throws Refusal, or AbortError where the signal was used.
export async function getJson(path, signal) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  const stop = () => late.abort();
  signal?.addEventListener("abort", stop);
  try {
    const response = await fetch(path, { headers: { Accept: "application/json" }, signal: late.signal });
    if (!response.ok) throw new Refusal("problem", await problemOf(response));
    return await response.json();
  } catch (error) {
    if (error instanceof Refusal || signal?.aborted) throw error;
    if (late.signal.aborted) throw new Refusal("late");
    if (error instanceof SyntaxError) throw new Refusal("problem", { detail: "the reply is not JSON" });
    throw new Refusal("offline");
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

async function problemOf(response) {
  const told = await response.json().catch(() => ({}));
  return {
    status: response.status,
    detail: told.detail ?? response.statusText,
    field: told.field ?? null,
    limit: told.limit ?? null,
  };
}
