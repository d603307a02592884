"""Lines of a page that are not the article: menus, captions, datelines, credits."""
