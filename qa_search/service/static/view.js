// Before the first paint: which of the three views the address asks for, so that nothing jumps. Not a module, so it does not wait.
{
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search).get("q");
  page.dataset.view = location.pathname.startsWith("/answers/") ? "answer" : asked ? "results" : "home";
  page.dataset.waiting = ""; // until the words are in the reader's language
  addEventListener("load", () => delete page.dataset.waiting);
}
