"""What `make run` prints: the address and the demo accounts."""

import os

ROLES = (
    ("relawan", "pendamping"),
    ("pelatih", "pelatih"),
    ("hukum", "peninjau hukum"),
    ("psikolog", "peninjau psikologi"),
    ("petugas", "petugas dinas"),
    ("penjaga", "penjaga layanan"),
    ("penyunting", "penyunting"),
    ("admin", "administrator"),
)

print(f"""
  Puspaga Belajar berjalan di  http://localhost:{os.environ.get("PORT", "8000")}
  Masuk:                       http://localhost:{os.environ.get("PORT", "8000")}/akun/login/
  Dasbor penyunting:           http://localhost:{os.environ.get("PORT", "8000")}/admin/

  Akun contoh (hanya di komputer ini), kata sandi semua: belajar-bersama
""")
for name, role in ROLES:
    print(f"    {name:12} {role}")
print("\n  Selain relawan, masuk perlu kode enam angka:  make totp USER=penyunting\n  Berhenti: Ctrl+C\n", flush=True)
