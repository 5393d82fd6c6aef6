// Toasts go by themselves after a while, but not under the pointer or the focus.

const LASTS = 12000;

const leave = (toast) => {
  const wait = () => setTimeout(() => (toast.matches(":hover, :focus-within") ? wait() : toast.remove()), LASTS);
  wait();
};

const toasts = document.getElementById("toasts");
if (toasts) {
  toasts.querySelectorAll(".toast").forEach(leave);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.matches?.(".toast")) leave(node);
    }
  }).observe(toasts, { childList: true });
  toasts.addEventListener("click", (event) => event.target.closest(".close")?.closest(".toast").remove());
}
