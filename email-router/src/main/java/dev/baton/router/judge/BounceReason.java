package dev.baton.router.judge;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why a mail did not arrive, by the words that mail systems use; the first that fits. The keys are those that the
 * literature of bounces has: who measures us against others finds the same names.
 */
public enum BounceReason {
    HAS_MOVED("hasmoved", "has moved|moved to another|no longer (?:active|in use).{0,40}(?:new address)"
            + "|address (?:has )?changed|is no longer valid.{0,60}please"),
    REQUIRE_PTR("requireptr", "reverse (?:dns|lookup|hostname)|\\bptr\\b|cannot find your (?:reverse )?hostname"
            + "|unresolvable|no rdns|ip name lookup|fcrdns|unverif[iy]able sending ip"),
    CONTENT("contenterror", "(?:duplicate|malformed|invalid) header|headers? (?:too (?:large|big|long)|error|invalid)"
            + "|mime error|(?:message )?content (?:error|is invalid|not allowed)|its content presents"),
    AUTH_FAILURE("authfailure", "\\bspf\\b|\\bdkim\\b|\\bdmarc\\b|5\\.7\\.2[0-9]\\b"
            + "|authentication (?:check|fail|results)|unauthenticated (?:email|mail)|fails? to pass authentication"),
    POLICY("policyviolation", "policy (?:violation|reasons?|restriction|reject)|violates? .{0,30}policy"
            + "|against .{0,20}policy|against our local policy|denied by .{0,20}policy|due to .{0,20}policies"),
    VIRUS("virusdetected", "virus|malware|worm found|infected"),
    REPUTATION("badreputation", "reputation|poor sender|suspicious sender|low trust"),
    SPAM("spamdetected", "(?:classified|detected|identified|considered|marked|looks? like|likely"
            + "|blocked).{0,30}(?:as )?(?:spam|junk|unsolicited|suspicious)|spam (?:message|content|detected|score"
            + "|filter)|message content rejected|reject\\S{0,3}.{0,60}\\bspam\\b|seems like spam"
            + "|\\bofr_?506\\b"),
    SPEEDING("speeding", "rate (?:that|limit)|throttl|too (?:fast|quickly)|deferred due to unexpected volume"
            + "|unusual rate|too many .{0,30}this (?:hour|day)"),
    NOT_ACCEPT("notaccept", "does not accept (?:any )?mail|null ?mx|nullmx|no smtp service"
            + "|smtp service not available here|domain .{0,40}does ?n.t (?:receive|accept)"
            + "|no mx (?:record )?found|find a mail exchanger|not accepting network messages"
            + "|malformed or unexpected name server reply|5\\.1\\.10\\b(?!.{0,80}RecipientNotFound)"),
    MAILBOX_FULL("mailboxfull", "(?:mail(?:box|drop|folder)?|inbox|user|account|quota|disk|storage"
            + "|recipient).{0,60}(?:\\bfull\\b|exceed|over ?quota|too large|out of)|quota|insufficient (?:disk"
            + "|system storage"
            + "|storage)|\\boverquota|not enough (?:disk|storage)|5\\.2\\.2\\b|4\\.2\\.2\\b"),
    TOO_BIG("mesgtoobig", "message.{0,20}(?:too (?:big|large)|size).{0,40}|exceed.{0,30}(?:maximum message|fixed"
            + "|message) size|5\\.3\\.4\\b|line limit exceeded"),
    TOO_MANY("toomanyconn", "too many (?:connections|concurrent|sessions|recipients)|connection (?:rate|limit"
            + "|frequency)"),
    EXCEED_LIMIT("exceedlimit",
            "exceed(?:ed|s)? .{0,30}limit|limit exceeded|too many (?:mails|messages)"),
    SUSPENDED("suspend", "suspend|(?:account|mailbox|user|recipient).{0,30}(?:disabled|inactive|deactivated|locked"
            + "|frozen|not active|expired)"),
    HOST_UNKNOWN("hostunknown", "(?:host|domain)(?: name| part)?(?: [\\w.-]+| \\S{1,100}\\.\\S{1,100})?[ :]{1,3}"
            + "(?:is |was "
            + "|lookup |could )?"
            + "(?:not found(?!, try again)|unknown|does ?n.t exist|n.t be found|not be found|nonexistent|non-existent"
            + "|does not exist|may not exist|not resolve|is not reachable|not reachable\\b.{0,40}check)"
            + "|nxdomain|name or service not known"
            + "|domain .{0,60}could ?n.t be found|domain is not reachable"
            + "|unknown (?:host|domain)|unrouteable mail domain|5\\.1\\.2\\b|5\\.4\\.4\\b|host or domain|illegal host"
            + "|(?<!@)\\b[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5} does not exist"),
    SECURITY("securityerror", "(?:smtp )?authentication required|must authenticate|turn on smtp authentication"
            + "|without authentication|tls (?:is )?required|certificate"
            + "|must issue a starttls|insufficient security"),
    NO_RELAYING("norelaying", "relay(?:ing)? (?:not|denied|access|is prohibited)|not (?:permitted|allowed) to relay"
            + "|unable to relay|insecure mail relay|not configured to relay"),
    SENDER("rejected", "sender (?:address )?(?:was )?rejected|domain of sender|sender domain"
            + "|multiple .{0,20}senders|purported responsible address|(?:to/from|sender).{0,40}blacklisted"
            + "|groups\\.google\\.com/support"),
    MAILER("mailererror", "exit status|command (?:died|failed|output)|mailer error|\\bpipe\\b|procmail"
            + "|process failed|unexpected failure"),
    NOT_COMPLIANT("notcompliantrfc", "not (?:rfc|compliant)|rfc ?(?:2|5)?821|rfc ?5322|bare lf|multiple from"
            + "|multiple .{0,30}addresses in from|missing (?:from|date|message-id)"),
    USER_UNKNOWN("userunknown", "(?:user|mailbox|recipient|account|address|addressee|alias|local part"
            + "|e-?mail(?: account| address))\\b.{0,60}(?:unknown|not (?:found|exist|listed|known|valid|have"
            + "|recogni[sz]ed)"
            + "|does ?n.t (?:exist|have)|unavailable|invalid|rejected|could ?n.t be found|no longer (?:exists|valid"
            + "|available))|(?:unknown|no such|invalid|bad|non-?existent|undeliverable"
            + "|unrecognized) (?:local ?-?part|user|mailbox|recipient|address|account|destination|domain name"
            + "|mail ?drop"
            + "|person)|no mailbox|not our (?:customer|user)|user doesn't have|not a known user|here by that name"
            + "|no account|not listed in|@[\\w.-]{1,200}>?:? rejected"),
    NO_ACCESS("rejected", "access denied(?!, banned)"),
    NO_ROUTE("hostunknown", "unrouteable address"),
    BLOCKED("blocked", "block(?:ed|list| list|ing)|black ?list|\\brbl\\b|dnsbl|banned|listed (?:by|in|at)|spamhaus"
            + "|barracuda|ip address.{0,40}(?:reject|refus|denied)|bad helo|invalid helo|sending ip"
            + "|cloudmark|connection refused by|(?:smtp|mail) server of your isp|not accepting connections"
            + "|client host rejected"),
    FILTERED("filtered", "filter|because.{0,30}recipient.{0,30}refus|recipient(?:'s)? (?:does not|refus|only)"
            + "|user reject|due to recipient|message (?:was )?refused by|delivery not authorized"),
    REJECTED("rejected", "may not have permission to post|not have permission|(?:sender|from).{0,60}(?:reject|denied"
            + "|refus|not (?:allowed|exist|verified|permitted)|invalid|unknown)|sender address"
            + "|5\\.7\\.1\\b.{0,60}(?:sender|from)|verified sender|not verified"),
    SYSTEM_TROUBLE("systemerror", "unable to contact|service currently unavailable"),
    NETWORK("networkerror", "hop count|mail loop|loop(?:s|ed|ing)\\b|network (?:error|problem|is unreachable)"
            + "|tls handshake|connection (?:lost|reset)|lost connection|establish an smtp connection"
            + "|dns (?:error|failure|soft|query failed)|name server|name service error|too many hops"
            + "|routing (?:loop|error)|5\\.4\\.[036]\\b|mx record"),
    EXPIRED("expired", "(?:time|timed) ?-?out|expired|recipient server did not accept our requests to connect|gave up"
            + "|giving up|cannot send message for \\d|message could not be sent for|max.{0,12}retr"
            + "|not been delivered (?:yet"
            + "|within)|could not be delivered for|retry (?:time|timeout)|too long|too old|been in the queue"
            + "|have been trying|failed \\d+ attempts|will be retried"
            + "|temporar.{0,20}delay|delayed|giving up after|4\\.4\\.[17]\\b|5\\.4\\.7\\b|no longer attempt"
            + "|could ?n.t (?:connect|reach)|not responding|not reachable|connection refused"),
    SYNTAX("syntaxerror", "improper sequence|bad sequence of commands|syntax error|command (?:unrecogni[sz]ed"
            + "|not (?:recogni[sz]ed|implemented))"),
    SYSTEM("systemerror", "system (?:error|problem|failure)|local error|configuration error|unable to create|internal"
            + "|server (?:error|unavailable)|service unavailable|not enough system|resources"),
    ON_HOLD("onhold", "on hold|in progress"),
    UNDEFINED("undefined", "(?!)");

    /** Status codes (RFC 3463 and its register) that say more than any words beside them. */
    private static final Map<String, BounceReason> PLAIN_CODES = Map.of("1.6", HAS_MOVED, "1.7", REJECTED,
            "1.8", REJECTED, "2.3", EXCEED_LIMIT, "4.6", NETWORK, "7.25", REQUIRE_PTR);
    /** What a code says where words say nothing. */
    private static final Map<String, BounceReason> CODES = Map.ofEntries(Map.entry("1.1", USER_UNKNOWN),
            Map.entry("1.2", HOST_UNKNOWN), Map.entry("1.3", USER_UNKNOWN), Map.entry("1.10", NOT_ACCEPT),
            Map.entry("2.1", SUSPENDED), Map.entry("2.2", MAILBOX_FULL), Map.entry("3.1", SYSTEM),
            Map.entry("3.2", NOT_ACCEPT),
            Map.entry("3.4", TOO_BIG), Map.entry("3.5", SYSTEM), Map.entry("4.1", EXPIRED),
            Map.entry("4.2", NETWORK), Map.entry("4.3", SYSTEM), Map.entry("4.4", HOST_UNKNOWN),
            Map.entry("4.7", EXPIRED), Map.entry("6.0", CONTENT), Map.entry("7.0", SECURITY),
            Map.entry("7.1", REJECTED), Map.entry("7.9", SECURITY));
    private static final Pattern STATUS = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int LONGEST = 4_000;

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
        return key.equals("userunknown") || key.equals("hostunknown") || this == HAS_MOVED || this == NOT_ACCEPT;
    }

    /** Whether a server that refused a recipient said, for good, that nobody has this address. */
    public static boolean isDead(String said) {
        var code = STATUS.matcher(said);
        return of(code.find() ? code.group() : "", said, SaidAt.RECIPIENT).hard() && !said.startsWith("4");
    }

    /**
     * @param code of the status (RFC 3463), empty when there is none
     * @param said what the server said about this recipient
     */
    static BounceReason of(String code, String said, SaidAt at) {
        var detail = code.isEmpty() ? "" : code.substring(2);
        var plain = PLAIN_CODES.get(detail);
        if (plain != null) {
            return plain;
        }
        var words = ofWords(said);
        var reason = words == UNDEFINED ? CODES.getOrDefault(detail, UNDEFINED) : words;
        if (reason == CONTENT && detail.startsWith("7.")) {
            // The class of security and policy: the content was not wrong but unwanted.
            return POLICY;
        }
        // Sendmail pipelines, and shows what was said of a recipient below DATA: the code knows better.
        return reason == USER_UNKNOWN && detail.equals("1.1") ? reason : at(reason, at);
    }

    /** The same words, said of the sender or after the recipient was accepted. */
    private static BounceReason at(BounceReason reason, SaidAt at) {
        return switch (at) {
            case CONNECTION -> reason == UNDEFINED || reason == USER_UNKNOWN || reason == SYSTEM ? BLOCKED : reason;
            case SENDER -> reason == UNDEFINED || reason.hard() ? REJECTED : reason;
            case CONTENT -> reason == USER_UNKNOWN ? FILTERED : reason;
            case RECIPIENT, UNKNOWN -> reason;
        };
    }

    static BounceReason ofWords(String said) {
        var flat = said.substring(0, Math.min(said.length(), LONGEST)).replaceAll("\\s+", " ");
        for (var reason : values()) {
            if (reason.words.matcher(flat).find()) {
                return reason;
            }
        }
        return UNDEFINED;
    }
}
