"""Reading and signing the code of ethics."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from courses.domain.ethics import blocks_of_text, current_code, sign_ethics
from courses.errors import NoEthicsCode, NotThisWording
from courses.forms.ethics import SignForm
from courses.models import EthicsCode, EthicsSignature
from puspaga.core import clock


@login_required
def sign(request: HttpRequest) -> HttpResponse:
    """The whole text, one tick, one button."""
    code = current_code()
    form = SignForm(request.POST or None, code=code)
    if request.method == "POST" and form.is_valid():
        return _sign(request, form)
    signed = EthicsSignature.objects.filter(learner=request.user, code=code).first() if code else None
    context = {"code": code, "form": form, "signed": signed, "blocks": blocks_of_text(code.text) if code else []}
    return render(request, "courses/documents/ethics.html", context)


def _sign(request: HttpRequest, form: SignForm) -> HttpResponse:
    try:
        code = EthicsCode.objects.filter(number=form.cleaned_data["number"]).first()
        if code is None:
            raise NoEthicsCode
        sign_ethics(request.user, code=code, at=clock.now())
    except (NoEthicsCode, NotThisWording) as refusal:
        messages.warning(request, str(refusal))
        return redirect("sign_ethics")
    messages.success(request, _("Tercatat. Anda menandatangani kode etik nomor %(number)s.") % {"number": code.number})
    return redirect("my_documents")
