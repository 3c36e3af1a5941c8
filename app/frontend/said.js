// What a screen reader is told when there is a pause; nobody sees it.
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
document.querySelector("main").append(said);

export function say(text) {
  said.textContent = text;
}
