"""The blocks an editor builds a page from."""

from puspaga.pages.blocks.body import ArticleBody

__all__ = ["ArticleBody"]
