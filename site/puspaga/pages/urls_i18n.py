"""Addresses outside the page tree that exist in both languages."""

from django.urls import path

from puspaga.pages.views.search import search_view

urlpatterns = [path("cari/", search_view, name="search")]
