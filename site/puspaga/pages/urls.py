"""Addresses outside the page tree, in no language."""

from django.urls import path

from puspaga.pages.views.feeds import robots, sitemap

urlpatterns = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]
