"""English words by what they mean for somebody in danger, under the same tags as the Indonesian ones."""

# A star stands for any ending: abus* is abuse, abused, abuser, abusive.
WORDS = {
    "HARM": """strangled threatened harassment abused abusive abus* rape* rapist raping strangl* molest* grop* fondl*
        assault* batter* threaten* threat threats harass* stalk* traffick* incest sextort* blackmail* kidnap*
        tortur* revenge-porn domestic-violence dv shelter unsafe not-safe pedophil* paedophil* won-t-let-me
        wont-let-me locked-me locks-me locked-in locked-up lock-me not-allowed-to-leave forced-marriage
        child-marriage beaten beaten-up controls-me touched-inappropriately inappropriate-touching
        kicked-out-of-home safe-house raise-his-hand raises-his-hand black-eye wife-beater drags-me touched-me
        touches-me touching-me forced-himself forces-himself""",
    "VIOLENCE": "violen* violence violance violent",
    "CUT": "cut cuts cutting",
    "ONESELF": "myself himself herself themselves",
    "HIT": """hit hits hitting beat beats beating slap slaps slapped slapping kick kicks kicked kicking punch punches
        punched punching push pushes pushed shove shoves shoved stab stabs stabbed shoot shoots throws threw
        throwing bite bites bit spank spanks spanked hurt hurts hurting attack attacks attacked smack smacks smacked
        whip whipped""",
    "KILL": "kill kills killed killing murder murdered",
    "CHOKE": "choke chokes choked choking",
    "TOUCH": "touch touches touched touching kiss kisses kissed kissing",
    "FORCE": "force forces forced forcing coerced pressured pressures",
    "LURE": "asks asked wants sends sent send",
    "SEX": "sex sexual sexually intercourse undress naked",
    "MARRY": "marry marriage",
    "LOUD": """yell yells yelling yelled shout shouts shouting shouted scream screams screaming insult insults insulted
        humiliat* belittl*""",
    "MANNER": "controlling possessive aggressive cruel",
    "SPREAD": "leak leaked leaks shared sharing posted spread spreads",
    "NAKED": "nude nudes naked intimate sex-tape",
    "PHOTO": "photo photos picture pictures pics video videos",
    "WATCH": "watch watches watching watched",
    "SCREEN": "movie movies film films game games tv videogame cartoons youtube",
    "FLEE": "escape run-away leave-my-husband leave-him",
    "FEAR": "afraid scared fear fears fearful terrified frightened",
    "HELP": "help danger dangerous sos",
    "EMERGENCY": "emergency",
    "DRUNK": "drunk drunken alcoholic",
    "WEAPON": "knife gun machete weapon",
    "HOME": "home",
    "PARTNER": "husband husbands wife partner boyfriend girlfriend ex spouse fiance hubby",
    "STEP": "stepfather stepdad stepmother stepmom stepbrother step-father step-dad step-mother step-brother",
    "OUTER": "uncle teacher neighbour neighbor boss coach cousin stranger man employer pastor",
    "ELDER": "grandfather grandpa grandmother mother-in-law father-in-law inlaws in-laws",
    "PARENT": "father dad daddy mother mom mum parents",
    "BROTHER": "brother",
    "HE": "he she someone somebody they him",
    "CHILD": """child children kid kids son daughter baby toddler teenager teen nephew niece pupil student preschooler
        sister girl boy sibling siblings""",
    "SMALL": "baby toddler preschooler",
    "PEER": "other-kids other-children playmates classmates friends his-brother his-sister her-sister her-brother",
    "SELF": "i me myself us im",
    "DESPAIR": """suicide suicidal suicid* kill-myself kill-my-self feel-like-dying killing-myself hurt-myself hurting-myself
        harm-myself harming-myself end-my-life ending-my-life end-it-all self-harm selfharm self-harming cut-myself
        cutting-myself cut-my-wrist cut-my-wrists want-to-die wanna-die wish-i-was-dead wish-i-were-dead
        better-off-dead no-reason-to-live reason-to-live tired-of-living tired-of-life tired-of-my-life hopeless
        give-up-on-life giving-up-on-life i-give-up want-to-give-up want-to-disappear don-t-want-to-live
        dont-want-to-live not-want-to-live don-t-want-to-be-alive can-t-go-on cant-go-on life-is-pointless
        life-is-meaningless worthless depress* don-t-want-to-wake-up""",
    "AMBULANCE": """bleeding unconscious seizure seizures fainted poisoned not-breathing can-t-breathe burn burns burned burnt
        scald* broken-bone drowning ambulance overdos* snake-bite snakebite heart-attack labour-started broken-arm
        swallowed""",
    "WOUND": "wound wounds wounded injured injury is-hurt got-hurt hurt-himself hurt-herself",
    "THING": "ball football goal goals song germs mosquitoes mosquito weeds plants time drum target dark dog cat toy toys",
    "EVERYDAY": "eat school homework sleep bath brush veggies vegetables study",
    "MILD_FEAR": """dark school dentist doctor water dogs dog ghosts ghost exam exams failing failure heights monsters needles
        thunder strangers sleeping sleep swimming toilet vaccine vaccines spiders insects missing-out""",
    "": """drug-abuse sex-education burn-out burnt-out burn-calories killer-whale time-to-kill kill-time hit-song
        help-with-homework beat-boredom heart-beat heart-beats helps-with ex-change""",
}
# A slip of the finger is forgiven in these words.
FORGIVEN = "violence husband strangled threatened suicide suicidal bleeding harassment abused abusive"
NEUTRAL = frozenset(
    """the a an and or of to in on for with is are am was be been it this that my our your his her so very now please always
    often sometimes who what how when why can do does at by from me need want not no im call number get make feel house as
    keeps too again every day night tonight all up""".split()
)
