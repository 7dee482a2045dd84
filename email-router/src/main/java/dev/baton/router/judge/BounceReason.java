package dev.baton.router.judge;

import java.util.regex.Pattern;

/** Why a mail did not arrive, by the words that mail systems use; the first that fits. */
public enum BounceReason {
    HAS_MOVED("hasmoved", "has moved|moved to another|no longer (?:active|in use).{0,40}(?:new address)"
            + "|address (?:has )?changed|is no longer valid.{0,60}please"),
    REQUIRE_PTR("requireptr", "reverse (?:dns|lookup|hostname)|\\bptr\\b|cannot find your (?:reverse )?hostname"
            + "|unresolvable|no rdns|ip name lookup|fcrdns"),
    AUTH_FAILURE("authfailure", "spf (?:check|fail|validation|hard)|\\bdkim\\b|\\bdmarc\\b|5\\.7\\.2[0-9]\\b"
            + "|authentication (?:check|fail|results)|unauthenticated (?:email|mail)|fails? to pass authentication"),
    POLICY("policyviolation", "policy (?:violation|reasons?|restriction|reject)|violates? .{0,30}policy"
            + "|against .{0,20}policy|against our local policy"),
    VIRUS("virusdetected", "virus|malware|worm found|infected"),
    SPAM("spamdetected", "(?:classified|detected|identified|considered|marked|looks? like|likely"
            + "|blocked).{0,30}(?:as )?(?:spam|junk|unsolicited|suspicious)|spam (?:message|content|detected|score"
            + "|filter)"
            + "|message (?:content )?rejected.{0,20}spam|seems like spam"),
    REPUTATION("badreputation", "reputation|poor sender|suspicious sender|low trust"),
    MAILBOX_FULL("mailboxfull", "(?:mail(?:box|drop|folder)?|inbox|user|account|quota|disk|storage"
            + "|recipient).{0,60}(?:\\bfull\\b|exceed|over ?quota|too large|out of)|quota|insufficient (?:disk"
            + "|system storage"
            + "|storage)|\\boverquota|not enough (?:disk|storage)|5\\.2\\.2\\b|4\\.2\\.2\\b"),
    TOO_BIG("mesgtoobig", "message.{0,20}(?:too (?:big|large)|size).{0,40}|exceed.{0,30}(?:maximum message|fixed"
            + "|message) size|5\\.3\\.4\\b|line limit exceeded"),
    TOO_MANY("toomanyconn", "too many (?:connections|concurrent|sessions|recipients this session)|connection (?:rate"
            + "|limit)"),
    SPEEDING("speeding", "rate (?:that|limit)|throttl|too (?:fast|quickly)|deferred due to unexpected volume"
            + "|unusual rate"),
    EXCEED_LIMIT("exceedlimit",
            "exceed(?:ed|s)? .{0,30}limit|limit exceeded|too many (?:hops|recipients|mails|messages)"),
    SUSPENDED("suspend", "suspend|(?:account|mailbox|user|recipient).{0,30}(?:disabled|inactive|deactivated|locked"
            + "|frozen|not active|expired)|5\\.2\\.1\\b"),
    HOST_UNKNOWN("hostunknown", "(?:host|domain)(?: name| part)?(?: [\\w.-]+| \\S{1,100}\\.\\S{1,100})?[ :]{1,3}"
            + "(?:is |was "
            + "|lookup |could )?"
            + "(?:not found|unknown|does ?n.t exist|n.t be found|not be found|nonexistent|non-existent"
            + "|does not exist|not resolve)|nxdomain|name or service not known|domain .{0,60}could ?n.t be found"
            + "|unknown (?:host|domain)|unrouteable mail domain|5\\.1\\.2\\b|5\\.4\\.4\\b|host or domain|illegal host"),
    NOT_ACCEPT("notaccept", "does not accept (?:any )?mail|null ?mx|nullmx|no smtp service"
            + "|smtp service not available here|domain .{0,40}does ?n.t (?:receive|accept)"
            + "|5\\.1\\.10\\b(?!.{0,80}RecipientNotFound)"),
    NO_RELAYING("norelaying", "relay(?:ing)? (?:not|denied|access|is prohibited)|not (?:permitted|allowed) to relay"
            + "|unable to relay|insecure mail relay"),
    USER_UNKNOWN("userunknown", "(?:user|mailbox|recipient|account|address|addressee|alias|local part"
            + "|e?-?mail(?: account| address)?)\\b.{0,60}(?:unknown|not (?:found|exist|listed|known|valid|have)"
            + "|does ?n.t (?:exist|have)|unavailable|invalid|rejected|could ?n.t be found|no longer (?:exists|valid"
            + "|available))|(?:unknown|no such|invalid|bad|non-?existent|unrouteable|undeliverable"
            + "|unrecognized) (?:local ?-?part|user|mailbox|recipient|address|account|destination|domain name"
            + "|mail ?drop"
            + "|person)|no mailbox|5\\.1\\.1\\b|not our customer|user doesn't have|not a known user|here by that name"
            + "|no account|not listed in"),
    HELO("notcompliantrfc", "not (?:rfc|compliant)|rfc ?(?:2|5)?821|rfc ?5322|bare lf|multiple from|missing (?:from"
            + "|date|message-id)"),
    CONTENT("contenterror", "content|header.{0,20}(?:error|invalid)|mime error|malformed"),
    SECURITY("securityerror", "authentication required|must authenticate|tls (?:is )?required|certificate"
            + "|must issue a starttls|insufficient security|5\\.7\\.0\\b"),
    BLOCKED("blocked", "block(?:ed|list| list|ing)|black ?list|\\brbl\\b|dnsbl|banned|listed (?:by|in|at)|spamhaus"
            + "|barracuda|access denied|ip address.{0,40}(?:reject|refus|denied)|bad helo|invalid helo|sending ip"
            + "|cloudmark"
            + "|connection refused by"),
    FILTERED("filtered", "filter|because.{0,30}recipient.{0,30}refus|recipient(?:'s)? (?:does not|refus|only)"
            + "|user reject|due to recipient|message (?:was )?refused by|delivery not authorized"),
    REJECTED("rejected", "may not have permission to post|not have permission|(?:sender|from).{0,60}(?:reject|denied"
            + "|refus|not (?:allowed|exist|verified|permitted)|invalid|unknown)|domain of sender|sender (?:address"
            + "|domain)"
            + "|5\\.1\\.[78]\\b|5\\.7\\.1\\b.{0,60}(?:sender|from)|verified sender|not verified"),
    NETWORK("networkerror", "network|loop(?:s|ed|ing)?\\b|routing|tls handshake|connection (?:lost|reset|timed)"
            + "|dns (?:error|failure|soft)|name server|5\\.4\\.[036]\\b|hop count|mx record"),
    EXPIRED("expired", "(?:time|timed) ?-?out|expired|recipient server did not accept our requests to connect|gave up"
            + "|giving up|cannot send message for \\d|message could not be sent for|max.{0,12}retr"
            + "|not been delivered (?:yet"
            + "|within)|could not be delivered for|retry (?:time|timeout)|too long|too old|been in the queue"
            + "|have been trying"
            + "|temporar.{0,20}delay|delayed|giving up after|4\\.4\\.[17]\\b|5\\.4\\.7\\b|no longer attempt"
            + "|could ?n.t (?:connect|reach)|not responding|connection refused"),
    SYSTEM("systemerror", "system (?:error|problem|failure)|local error|configuration error|unable to create|internal"
            + "|server (?:error|unavailable)|service unavailable|not enough system|mail system|resources"),
    MAILER("mailererror", "exit status|command (?:died|failed|output)|mailer error|pipe|procmail|process failed"
            + "|unexpected failure"),
    ON_HOLD("onhold", "on hold|in progress"),
    UNDEFINED("undefined", "");

    private final String key;
    private final Pattern words;

    BounceReason(String key, String words) {
        this.key = key;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    public String key() {
        return key;
    }

    /** Whether the address itself is dead: writing again is pointless. */
    public boolean hard() {
        return this == USER_UNKNOWN || this == HOST_UNKNOWN || this == HAS_MOVED || this == NOT_ACCEPT;
    }

    static BounceReason of(String text) {
        for (var reason : values()) {
            if (reason.words.matcher(text).find()) {
                return reason;
            }
        }
        return UNDEFINED;
    }
}
