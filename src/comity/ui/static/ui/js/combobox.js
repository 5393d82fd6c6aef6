// Type-ahead (ARIA combobox). The server answers with `.option` elements; a choice fills the hidden
// field and is announced by a `chosen` event. Without JavaScript the field is searched by its form.

const WAIT = 160;

const options = (box) => [...box.querySelectorAll(".list .option")];

const close = (box) => {
  box.querySelector(".list").replaceChildren();
  const input = box.querySelector("[role=combobox]");
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
};

const point = (box, option) => {
  for (const other of options(box)) other.setAttribute("aria-selected", String(other === option));
  const input = box.querySelector("[role=combobox]");
  if (!option) return input.removeAttribute("aria-activedescendant");
  option.id ||= `${input.id}-${options(box).indexOf(option)}`;
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
};

const words = (option) => option.dataset.text ?? option.querySelector("b")?.textContent.trim() ?? "";

// A field for many: the choice becomes a ticked box above the input, once.
const add = (many, option) => {
  const picked = many.querySelector(".picked");
  const known = [...picked.querySelectorAll("input")].find((one) => one.value === option.dataset.value);
  if (known) {
    known.checked = true;
    return;
  }
  const label = document.createElement("label");
  label.className = "choice";
  const tick = Object.assign(document.createElement("input"), {
    type: "checkbox", name: many.dataset.name, value: option.dataset.value, checked: true,
  });
  const name = document.createElement("b");
  name.textContent = words(option);
  label.append(tick, name);
  picked.append(label);
};

const choose = (box, option) => {
  const input = box.querySelector("[role=combobox]");
  const hidden = box.querySelector("input[type=hidden]");
  const many = box.closest(".pick-many");
  if (option.dataset.value !== undefined && many) {
    add(many, option);
    input.value = "";
    close(box);
  } else if (option.dataset.value !== undefined && hidden) {
    hidden.value = option.dataset.value;
    input.value = words(option);
    // The server searches for words that are not those of the code; these are.
    const shown = box.querySelector("input.shown");
    if (shown) shown.value = input.value;
    hidden.dispatchEvent(new Event("change", { bubbles: true }));
    close(box);
    box.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: { ...option.dataset } }));
  } else if (option.href) {
    location.assign(option.href);
  }
};

const asked = new WeakMap();

const ask = async (box) => {
  const input = box.querySelector("[role=combobox]");
  const typed = input.value.trim();
  asked.get(box)?.abort();
  if (typed.length < Number(box.dataset.from ?? 2)) return close(box);
  const cancel = new AbortController();
  asked.set(box, cancel);
  const address = new URL(box.dataset.source, location.href);
  address.searchParams.set("q", typed);
  try {
    const answer = await fetch(address, { signal: cancel.signal, headers: { "HX-Request": "true" } });
    if (!answer.ok) return close(box);
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    box.querySelector(".list").replaceChildren(...html.body.childNodes);
    const found = options(box);
    found.forEach((option) => option.setAttribute("role", "option"));
    input.setAttribute("aria-expanded", String(found.length > 0));
    point(box, box.dataset.first === "no" ? null : found[0]);
  } catch (error) {
    if (error.name === "AbortError") return;
    close(box);
    document.dispatchEvent(new CustomEvent("comity:lost"));
  }
};

const timers = new WeakMap();

document.addEventListener("input", (event) => {
  const box = event.target.closest(".combobox");
  if (!box || !event.target.matches("[role=combobox]") || event.isComposing) return;
  const hidden = box.querySelector("input[type=hidden]");
  if (hidden) hidden.value = "";
  const shown = box.querySelector("input.shown");
  if (shown) shown.value = "";
  clearTimeout(timers.get(box));
  timers.set(box, setTimeout(() => ask(box), WAIT));
});

document.addEventListener("compositionend", (event) => {
  const box = event.target.closest?.(".combobox");
  if (box) ask(box);
});

document.addEventListener("keydown", (event) => {
  const box = event.target.closest?.(".combobox");
  if (!box || event.isComposing) return;
  const all = options(box);
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!all.length) return ask(box);
    point(box, all[(at + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    choose(box, all[at]);
  } else if (event.key === "Escape" && all.length) {
    event.preventDefault();
    close(box);
  }
});

document.addEventListener("click", (event) => {
  const option = event.target.closest(".combobox .option");
  if (option) {
    event.preventDefault();
    choose(option.closest(".combobox"), option);
    return;
  }
  for (const box of document.querySelectorAll(".combobox")) {
    if (!box.contains(event.target)) close(box);
  }
});
