"""News: articles with translations and figures, the public pages, feeds."""
