// Buttons that ask the device for a passkey show only where the browser knows how; what it refuses
// is said in words. The ceremony itself is the library's (mfa/js/webauthn.js).

const supported = Boolean(window.PublicKeyCredential && navigator.credentials);

for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = !supported;
for (const part of document.querySelectorAll("[data-no-passkey]")) part.hidden = supported;

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const words of document.querySelectorAll("[data-passkey-refused]")) words.hidden = false;
});
