"""Addresses of the service keeper."""

from django.urls import path

from puspaga.directory.views import keeper

urlpatterns = [
    path("saya/layanan/", keeper.services, name="keeper_services"),
    path("saya/layanan/<slug:key>/", keeper.service, name="keeper_service"),
    path("saya/layanan/<slug:key>/tanggal/<str:on>/", keeper.day, name="keeper_day"),
    path("saya/layanan/<slug:key>/tiadakan/", keeper.cancel, name="keeper_cancel"),
    path("saya/layanan/<slug:key>/pindah/", keeper.move, name="keeper_move"),
    path("saya/layanan/<slug:key>/tambah/", keeper.add, name="keeper_add"),
    path("saya/layanan/<slug:key>/pulihkan/", keeper.restore, name="keeper_restore"),
    path("saya/layanan/<slug:key>/nomor/<int:channel_id>/", keeper.verify, name="keeper_verify"),
]
