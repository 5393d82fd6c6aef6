// Toasts go by themselves after a while, but not under the pointer or the focus.

const LASTS = 12000;

const leave = (toast) => {
  const wait = () => setTimeout(() => (toast.matches(":hover, :focus-within") ? wait() : toast.remove()), LASTS);
  wait();
};

const toasts = document.getElementById("toasts");

// The words stand in the page, in the reader's language.
const say = (words) => {
  if (!words || [...toasts.querySelectorAll(".toast span")].some((one) => one.textContent === words)) return;
  const toast = document.createElement("div");
  toast.className = "toast error";
  const text = document.createElement("span");
  text.textContent = words;
  toast.append(text);
  toasts.append(toast);
};

if (toasts) {
  document.addEventListener("comity:lost", () => say(toasts.dataset.lost));
  document.addEventListener("htmx:sendError", () => say(toasts.dataset.lost));
  document.addEventListener("htmx:timeout", () => say(toasts.dataset.lost));
  document.addEventListener("htmx:responseError", (event) => {
    say(event.detail.xhr.status === 403 ? toasts.dataset.closed : toasts.dataset.failed);
  });
  toasts.querySelectorAll(".toast").forEach(leave);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.matches?.(".toast")) leave(node);
    }
  }).observe(toasts, { childList: true });
  toasts.addEventListener("click", (event) => event.target.closest(".close")?.closest(".toast").remove());
}
