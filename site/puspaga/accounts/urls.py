"""Addresses of the accounts app. They stand before allauth's and Wagtail's own, so that side doors lead to one door."""

from django.urls import path

from puspaga.accounts.views import doors, me, redeem

urlpatterns = [
    # Wagtail's own sign-in pages, in both languages, accept no password.
    path("admin/login/", doors.to_sign_in, name="wagtailadmin_login"),
    path("_util/login/", doors.to_sign_in, name="wagtailcore_login"),
    path("en/_util/login/", doors.to_sign_in),
    # Closed or replaced parts of allauth.
    path("akun/login/", doors.SignInView.as_view(), name="account_login"),
    path("akun/signup/", doors.to_slip, name="account_signup"),
    path("akun/email/", doors.to_my_account, name="account_email"),
    path("akun/confirm-email/", doors.to_my_account, name="account_email_verification_sent"),
    path("akun/confirm-email/<str:key>/", doors.to_my_account, name="account_confirm_email"),
    path("akun/login/code/confirm/", doors.to_my_account, name="account_confirm_login_code"),
    path("akun/langkah-kedua/", doors.second_factor_setup, name="second_factor_setup"),
    path("akun/langkah-kedua/selesai/", doors.second_factor_done, name="second_factor_done"),
    path("undangan/", redeem.start, name="slip"),
    path("undangan/akun/", redeem.make_account, name="slip_account"),
    path("undangan/sandi/", redeem.set_password, name="slip_password"),
    path("u/<str:code>/", redeem.by_link, name="slip_by_link"),
    # "saya/" itself belongs to the learning side above: it begins with “Lanjutkan”.
    path("saya/akun/", me.my_account, name="my_account"),
    path("saya/profil/", me.edit_profile, name="edit_profile"),
    path("saya/perkenalan/", me.first_steps, name="first_steps"),
    path("saya/data/", me.my_data, name="my_data"),
    path("saya/hapus/", me.delete_me, name="delete_me"),
    path("akun/selesai/", me.account_gone, name="account_gone"),
]
