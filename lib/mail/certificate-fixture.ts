import { webcrypto } from "node:crypto";
import {
  type JsonGeneralName,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";

const DAY = 86_400_000;
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/**
 * A certificate for a server of a test, which it has signed itself: nobody trusts it who does not know it.
 * @param names host names, and addresses of IPv4
 * @param until how long it is valid, in days from now; it has been for a month
 * @returns both in PEM
 */
export async function newCertificate(
  names: readonly string[] = ["localhost", "127.0.0.1"],
  until = 1,
): Promise<{ key: string; cert: string }> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=A certificate for tests",
    keys: keys as CryptoKeyPair,
    notBefore: new Date(Date.now() - 30 * DAY),
    notAfter: new Date(Date.now() + until * DAY),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new SubjectAlternativeNameExtension(
        names.map(
          (value): JsonGeneralName => ({ type: /^[\d.]+$/.test(value) ? "ip" : "dns", value }),
        ),
      ),
    ],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key.toString("base64")}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString("pem"),
  };
}
