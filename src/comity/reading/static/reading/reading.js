// Deciding by keyboard and without reloading: the proposal and its words are marked on both sides.

const typing = (event) =>
  event.isComposing || event.ctrlKey || event.metaKey || event.altKey ||
  event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, dialog[open]");

const wide = window.matchMedia("(min-width: 1101px)"); // both sides stand beside each other
const pane = () => document.getElementById("pane");
const proposals = () => [...document.querySelectorAll(".proposal")];
const current = () => document.querySelector(".proposal.current");
const words = (ref) => [...document.querySelectorAll("mark")].filter((mark) => mark.dataset.refs.split(" ").includes(ref));

// Neighbouring pieces of the same words are outlined as one.
const outline = (marks) => {
  const inside = new Set(marks);
  const beside = (node) => (inside.has(node) ? node : null);
  marks.forEach((mark) => {
    mark.classList.add("current");
    mark.classList.toggle("begins", !beside(mark.previousSibling));
    mark.classList.toggle("ends", !beside(mark.nextSibling));
  });
};

const choose = (proposal, { scroll = true, focus = true } = {}) => {
  document.querySelectorAll(".current").forEach((one) => one.classList.remove("current"));
  if (!proposal) return;
  proposal.classList.add("current");
  const marks = words(proposal.dataset.ref);
  outline(marks);
  if (focus) proposal.focus({ preventScroll: true });
  if (!scroll) return;
  proposal.scrollIntoView({ block: "nearest" });
  if (wide.matches) marks[0]?.scrollIntoView({ block: "nearest" });
};

const strike = () => {
  const refused = new Set(proposals().filter((one) => one.dataset.state === "refused").map((one) => one.dataset.ref));
  document.querySelectorAll(".text-card mark").forEach((mark) =>
    mark.classList.toggle("gone", mark.dataset.refs.split(" ").every((ref) => refused.has(ref))));
};

const nextOf = (ref) => {
  const all = proposals();
  const at = all.findIndex((one) => one.dataset.ref === ref);
  return all.slice(at + 1).find((one) => one.dataset.state === "undecided") ?? all[at];
};

let busy = false;

const swap = async (address, body, after) => {
  if (busy) return;
  busy = true;
  pane().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, body ? { method: "POST", body } : {});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("pane");
    if (!fresh) throw new Error(String(answer.status));
    const list = document.querySelector(".proposals");
    const [inside, outside] = [list?.scrollTop ?? 0, window.scrollY];
    pane().replaceWith(document.importNode(fresh, true));
    const again = document.querySelector(".proposals");
    if (again) again.scrollTop = inside;
    window.scrollTo(0, outside);
    document.dispatchEvent(new CustomEvent("comity:swapped", { detail: pane() }));
    strike();
    after?.();
  } catch {
    // What cannot be done in place is done by the browser: the page then says what is wrong.
    window.location.assign(body ? window.location.pathname : address);
  } finally {
    busy = false;
    pane()?.removeAttribute("aria-busy");
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-swap]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  const ref = form.closest(".proposal")?.dataset.ref ?? current()?.dataset.ref;
  const decided = body.get("decision") !== "undecided";
  swap(form.action, body, () => {
    const same = document.getElementById(ref);
    const open = same?.querySelector(".form.change, .error");
    choose(open || !decided ? same : nextOf(ref));
    if (open) same.querySelector("[aria-invalid], .form.change input:not([type=hidden])")?.focus();
  });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const ref = link.closest(".proposal").dataset.ref;
    swap(link.href, null, () => {
      const same = document.getElementById(ref);
      choose(same, { focus: false });
      same?.querySelector(".form.change :is(input:not([type=hidden]), textarea, select)")?.focus();
    });
    return;
  }
  const mark = event.target.closest(".text-card mark");
  if (mark) {
    const refs = mark.dataset.refs.split(" ");
    const at = refs.indexOf(current()?.dataset.ref);
    choose(document.getElementById(refs[(at + 1) % refs.length]));
    return;
  }
  const proposal = event.target.closest(".proposal");
  if (proposal && !event.target.closest("a, button, input, textarea, select, label")) choose(proposal, { scroll: false });
});

document.addEventListener("focusin", (event) => {
  const proposal = event.target.closest?.(".proposal");
  if (proposal && proposal !== current()) choose(proposal, { scroll: false, focus: false });
});

document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  const key = event.key.toLowerCase();
  const all = proposals();
  if (key === "j" || key === "k") {
    event.preventDefault();
    const at = all.indexOf(current());
    const step = key === "j" ? 1 : -1;
    choose(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
  } else if ("aex".includes(key) && key.length === 1) {
    const act = current()?.querySelector(`[data-key="${key}"]`);
    if (!act) return;
    event.preventDefault();
    act.click();
  } else if (key === "enter" && event.target === current()) {
    event.preventDefault();
    current().querySelector('[data-key="e"], .headline a')?.click();
  }
});

strike();
choose(document.getElementById(window.location.hash.slice(1)) ?? document.querySelector(".proposal.undecided"), { scroll: wide.matches || Boolean(window.location.hash), focus: false });
