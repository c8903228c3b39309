"""What happens to people; upper apps listen, so that no import runs upwards."""

from django.dispatch import Signal

# kwargs: user, at. Receivers remove names and free text of the person in their tables; counts stay.
person_erased = Signal()
# kwargs: user, export (dict). Receivers put their own section into the export.
person_exported = Signal()
# kwargs: at. Receivers delete what their tables keep too long and return how many rows went, or None.
retention_due = Signal()
# kwargs: user, slip, at. An invitation became an account, in the same transaction.
slip_redeemed = Signal()
# kwargs: batch, new_batch. The unused slips of a sheet got new codes on a new sheet, in the same transaction.
sheet_renewed = Signal()
