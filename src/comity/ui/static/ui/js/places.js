// Where the places are more than the window holds, the one where I am is in sight.
document.querySelector(".places [aria-current]")?.scrollIntoView({ block: "nearest" });
