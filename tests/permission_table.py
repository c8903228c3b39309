"""Who gets what: every address of ours, in every circle, for every person. Literal; read by `test_permissions.py`.

Columns: anonymous, companion of the circle, another companion, the cohort's trainer, another trainer, the district's
officer, another district's officer, reviewer (law), editor, service keeper, administrator.
“in” is the way to the sign-in page; 302 inside the admin is the way back to its first page, with a refusal.
Circles: ours; theirs (same district, other people); far (another district); missing (nothing of it exists); open (an
open track); “-” where the address holds no number. Below a line of names follow its circles.
"""

PEOPLE = "anonymous companion companion2 trainer trainer2 officer officer2 reviewer editor keeper administrator".split()

TABLE = """
GET  account_confirm_login_code account_email account_email_verification_sent account_signup favicon slip_account slip_password
    -                       | 302 302 302 302 302 302 302 302 302 302 302
GET  account_gone healthz neutral pause readyz robots search signing_keys sitemap verify_form
    -                       | 200 200 200 200 200 200 200 200 200 200 200
GET  account_login slip
    -                       | 200 302 302 302 302 302 302 302 302 302 302
GET  add_cohort cohorts workshop_sessions
    -                       |  in 404 404 200 200 200 200 404 404 404 200
GET  attend dashboard delete_me edit_profile first_steps keeper_services my_account my_data
    -                       |  in 200 200 200 200 200 200 200 200 200 200
GET  my_documents my_workshops sign_ethics
    -                       |  in 200 200 200 200 200 200 200 200 200 200
GET  en/_util/login/ wagtailadmin_login wagtailcore_login
    -                       |  in  in  in  in  in  in  in  in  in  in  in
GET  issue_cohorts issued_documents signatories training_names training_report
    -                       |  in 404 404 404 404 200 200 404 404 404 200
GET  plan_workshop_session
    -                       |  in 404 404 200 200 404 404 404 404 404 404
GET  review_report review_report_results
    -                       |  in 404 404 302 302 200 200 200 200 404 200
GET  second_factor_done
    -                       |  in 302 302 302 302 302 302 302 302 302 302
GET  second_factor_setup
    -                       |  in 200 200 302 302 302 302 302 302 302 302
GET  account_confirm_email
    ours theirs far missing | 302 302 302 302 302 302 302 302 302 302 302
GET  activity card course_home
    open                    | 200 200 200 200 200 200 200 200 200 200 200
    ours                    |  in 200 404 200 200 200 200 200 200 404 200
    theirs                  |  in 404 200 200 200 200 200 200 200 404 200
    far                     |  in 404 404 200 200 200 200 200 200 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  add_accounts cohort edit_cohort invite_to_cohort workshop_attendance workshop_marks workshop_paper workshop_session
    ours                    |  in 404 404 200 404 200 404 404 404 404 200
    theirs                  |  in 404 404 404 200 200 404 404 404 404 200
    far                     |  in 404 404 404 404 404 200 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  change_workshop_session close_workshop_session workshop_code workshop_mark
    ours                    |  in 404 404 200 404 404 404 404 404 404 404
    theirs                  |  in 404 404 404 200 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
GET  drawing_file try_item try_quiz
    ours theirs far         |  in 404 404 200 200 200 200 200 200 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  issue_cohort issue_cohort_person issued_document signatory
    ours theirs             |  in 404 404 404 404 200 404 404 404 404 200
    far                     |  in 404 404 404 404 404 200 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  keeper_day keeper_service
    ours                    |  in 404 404 404 404 200 200 404 404 200 200
    theirs far              |  in 404 404 404 404 200 200 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  marking_answer slip_batch
    ours                    |  in 404 404 200 404 200 404 302 302 404 200
    theirs                  |  in 404 404 404 200 200 404 302 302 404 200
    far                     |  in 404 404 404 404 404 200 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 302 302 404 404
GET  my_document my_document_sheet my_document_signature my_document_text quiz_check quiz_item quiz_result simulation
GET  workshop
    ours                    |  in 200 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 200 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
GET  participation_slip
    open                    | 200 200 200 200 200 200 200 200 200 200 200
    ours theirs far missing |  in 404 404 404 404 404 404 404 404 404 404
GET  quiz
    ours                    |  in 303 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 303 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
GET  reset_factor
    ours theirs far         |  in 404 404 404 404 404 404 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  review_mark
    ours theirs far         |  in 404 404 404 404 404 404 200 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  simulation_debrief
    ours                    |  in 302 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 302 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
GET  slip_by_link
    ours theirs far missing | 200 200 200 200 200 200 200 200 200 200 200
GET  upload
    ours theirs far missing | 404 404 404 404 404 404 404 404 404 404 404
GET  verify_document
    ours theirs far         | 200 200 200 200 200 200 200 200 200 200 200
    missing                 | 404 404 404 404 404 404 404 404 404 404 404
GET  count_report count_report_results holiday:add holiday:index holiday:index_results need:add need:index
GET  need:index_results service:add service:index service:index_results stale_channels stale_channels_results
GET  wagtailusers_users:index wagtailusers_users:index_results
    -                       |  in 404 404 302 302 200 200 302 302 404 200
GET  item:add marking_list slip_batches slip_invite slip_recover
    -                       |  in 404 404 200 200 200 200 302 302 404 200
GET  item:index item:index_results
    -                       |  in 404 404 200 200 200 200 200 302 404 200
GET  item:inspect
    ours                    |  in 404 404 200 200 200 200 200 302 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailimages_chooser:choose wagtailimages_chooser:choose_results wagtailimages_chooser:chosen_multiple
GET  wagtailsnippetchoosers_pages_glossaryterm:choose wagtailsnippetchoosers_pages_glossaryterm:choose_results
GET  wagtailsnippetchoosers_pages_glossaryterm:chosen_multiple
    -                       |  in 404 404 200 200 200 200 200 200 404 200
GET  wagtailimages_chooser:create
    -                       |  in 404 404 200 200 200 200 302 200 404 200
GET  wagtailsnippetchoosers_pages_glossaryterm:create wagtailsnippets_pages_glossaryterm:add
GET  wagtailsnippets_pages_glossaryterm:list wagtailsnippets_pages_glossaryterm:list_results
GET  admin/localize/reports/translations/ admin/localize/reports/translations/results/
    -                       |  in 404 404 302 302 302 302 302 200 404 200
GET  admin/localize/submit/page/<int:page_id>/
    ours                    |  in 404 404 302 302 302 302 302 200 404 200
    missing                 |  in 404 404 302 302 302 302 302 404 404 404
GET  wagtailusers_users:add
    -                       |  in 404 404 302 302 302 302 302 302 404 200
GET  holiday:copy holiday:edit need:copy need:edit service:edit
    ours                    |  in 404 404 302 302 200 200 302 302 404 200
    missing                 |  in 404 404 302 302 404 404 302 302 404 404
GET  holiday:delete holiday:history holiday:history_results holiday:usage need:delete need:history need:history_results
GET  need:usage service:delete service:history service:history_results service:usage
    ours                    |  in 404 404 302 302 200 200 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  item:delete wagtailusers_users:delete wagtailusers_users:edit wagtailusers_users:history
GET  wagtailusers_users:history_results wagtailusers_users:usage
    ours                    |  in 404 404 302 302 302 302 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  item:edit item:history item:history_results item:usage
    ours                    |  in 404 404 200 200 200 200 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailimages_chooser:chosen
    ours missing            |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailimages_chooser:select_format
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailsnippetchoosers_pages_glossaryterm:chosen
    ours                    |  in 404 404 200 200 200 200 200 200 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailsnippets_pages_glossaryterm:copy wagtailsnippets_pages_glossaryterm:delete
GET  wagtailsnippets_pages_glossaryterm:edit wagtailsnippets_pages_glossaryterm:history
GET  wagtailsnippets_pages_glossaryterm:history_results wagtailsnippets_pages_glossaryterm:usage
    ours                    |  in 404 404 302 302 302 302 302 200 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
GET  wagtailusers_users:copy
    ours                    |  in 404 404 302 302 302 302 302 302 404 200
    missing                 |  in 404 404 302 302 302 302 302 302 404 404
POST attend
    -                       |  in 409 409 409 409 409 409 409 409 409 409
POST naskah_check naskah_trial workshop_check
    -                       |  in 404 404 200 200 200 200 200 200 404 200
POST quick_exit reopen
    -                       | 303 303 303 303 303 303 303 303 303 303 303
POST sign_ethics
    -                       |  in 200 200 200 200 200 200 200 200 200 200
POST slip_sheet
    -                       |  in 404 404 302 302 302 302 302 302 404 302
POST training_download
    -                       |  in 404 404 404 404 200 200 404 404 404 200
POST activity
    open                    | 200 200 200 200 200 200 200 200 200 200 200
    ours                    |  in 200 404 200 200 200 200 200 200 404 200
    theirs                  |  in 404 200 200 200 200 200 200 200 404 200
    far                     |  in 404 404 200 200 200 200 200 200 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST add_accounts edit_cohort invite_to_cohort
    ours                    |  in 404 404 200 404 200 404 404 404 404 200
    theirs                  |  in 404 404 404 200 200 404 404 404 404 200
    far                     |  in 404 404 404 404 404 200 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST card
    open                    | 303 303 303 303 303 303 303 303 303 303 303
    ours                    |  in 303 404 303 303 303 303 303 303 404 303
    theirs                  |  in 404 303 303 303 303 303 303 303 404 303
    far                     |  in 404 404 303 303 303 303 303 303 404 303
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST change_workshop_session
    ours                    |  in 404 404 200 404 404 404 404 404 404 404
    theirs                  |  in 404 404 404 200 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
POST close_workshop_session workshop_attendance workshop_code workshop_mark workshop_walk_in
    ours                    |  in 404 404 303 404 404 404 404 404 404 404
    theirs                  |  in 404 404 404 303 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
POST course_home
    open                    |  in 303 303 303 303 303 303 303 303 303 303
    ours theirs far missing |  in 404 404 404 404 404 404 404 404 404 404
POST issue_cohort
    ours theirs             |  in 404 404 404 404 302 404 404 404 404 302
    far                     |  in 404 404 404 404 404 302 404 404 404 302
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST issued_document signatory
    ours theirs             |  in 404 404 404 404 200 404 404 404 404 200
    far                     |  in 404 404 404 404 404 200 404 404 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST keeper_add keeper_cancel keeper_move keeper_restore keeper_verify
    ours                    |  in 404 404 404 404 302 302 404 404 302 302
    theirs far              |  in 404 404 404 404 302 302 404 404 404 302
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST marking_answer
    ours                    |  in 404 404 200 404 200 404 302 302 404 200
    theirs                  |  in 404 404 404 200 200 404 302 302 404 200
    far                     |  in 404 404 404 404 404 200 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 302 302 404 404
POST move_cohort workshop_link
    ours theirs far missing |  in 404 404 404 404 404 404 404 404 404 404
POST quiz_check
    ours                    |  in 303 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 303 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
POST quiz_item
    ours                    |  in 422 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 422 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
POST redact_answer slip_void
    ours                    |  in 404 404 302 404 302 404 302 302 404 302
    theirs                  |  in 404 404 404 302 302 404 302 302 404 302
    far                     |  in 404 404 404 404 404 302 302 302 404 302
    missing                 |  in 404 404 404 404 404 404 302 302 404 404
POST reset_factor
    ours theirs far         |  in 404 404 404 404 404 404 404 404 404 302
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST review_mark
    ours theirs far         |  in 404 404 404 404 404 404 302 404 404 302
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST simulation simulation_debrief
    ours                    |  in 302 404 404 404 404 404 404 404 404 404
    theirs                  |  in 404 302 404 404 404 404 404 404 404 404
    far missing             |  in 404 404 404 404 404 404 404 404 404 404
POST slip_renew
    ours                    |  in 404 404 200 302 200 302 302 302 404 200
    theirs                  |  in 404 404 302 200 200 302 302 302 404 200
    far                     |  in 404 404 302 302 302 200 302 302 404 200
    missing                 |  in 404 404 302 302 302 302 302 302 404 302
POST take_out_of_cohort
    ours                    |  in 404 404 302 404 302 404 404 404 404 302
    theirs                  |  in 404 404 404 302 302 404 404 404 404 302
    far                     |  in 404 404 404 404 404 302 404 404 404 302
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST verify_channel
    ours theirs far         |  in 404 404 302 302 302 302 302 302 404 302
    missing                 |  in 404 404 302 302 404 404 302 302 404 404
POST workshop_erase_name
    ours                    |  in 404 404 303 404 303 404 404 404 404 303
    theirs                  |  in 404 404 404 303 303 404 404 404 404 303
    far                     |  in 404 404 404 404 404 303 404 404 404 303
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
POST item:edit
    ours                    |  in 404 404 200 200 200 200 302 302 404 200
    missing                 |  in 404 404 404 404 404 404 404 404 404 404
"""

# Who may hand whom a slip for a new password (the list and the form agree): one row a person, in the order of PEOPLE.
# Besides the learner of each circle: somebody without a district in the cohort of “ours”, one in that of “far”, one in none.
RECOVERIES = """
ours             | no no no no no yes no no no no yes
theirs           | no no no no no yes no no no no yes
far              | no no no no no no yes no no no yes
placeless ours   | no no no no no yes no no no no yes
placeless far    | no no no no no no yes no no no yes
placeless nowhere| no no no no no no no no no no yes
"""
