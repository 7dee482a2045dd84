package dev.baton.router.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody has signed, made for a test.
 *
 * @param tls what a server needs to show it
 * @param pem what a client needs to trust it
 */
record Certificate(SSLContext tls, Path pem) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** @param names such as {@code ip:127.0.0.1} */
    static Certificate of(String names, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(names.replaceAll("\\W", "-") + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(keytool, "-genkeypair", "-alias", "door", "-keyalg", "EC", "-groupname",
                "secp256r1", "-dname", "CN=" + file.getFileName(), "-ext", "SAN=" + names, "-validity", "2", "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", new String(PASSWORD))).redirectErrorStream(true).start();
        made.getInputStream().transferTo(System.out);
        if (made.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var pem = folder.resolve(file.getFileName() + ".pem");
        var certificate = store.getCertificate("door").getEncoded();
        var encoded = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(certificate);
        Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        return new Certificate(tls, pem);
    }
}
