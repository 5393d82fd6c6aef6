"""What a browser says of itself, as its owner would call it: 'Firefox, Windows'."""

# The first that is found counts: Edge and Opera call themselves Chrome too, and Chrome Safari.
BROWSERS = (
    ("MicroMessenger", "WeChat"),
    ("YaBrowser", "Yandex Browser"),
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def device(agent: str) -> str:
    """Browser and system; empty where neither is known."""
    found = [
        next((name for sign, name in kinds if sign in agent), "") for kinds in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, found))
