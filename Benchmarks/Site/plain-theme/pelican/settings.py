"""The same pages and the same plain frame, and nothing else: no feeds, archives, authors, categories or tags."""
SITENAME = "Ten thousand pages"
SITEURL = "https://example.org"
PATH = "content"
THEME = "theme"
DEFAULT_LANG = "en"
DEFAULT_DATE = "fs"
TIMEZONE = "UTC"
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}.html"
SLUGIFY_SOURCE = "basename"
DIRECT_TEMPLATES = ["index"]
THEME_STATIC_PATHS = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
