// Writes vectors.json: npm i standardwebhooks@1.0.0 && node vectors.mjs > vectors.json
import { Webhook } from "standardwebhooks";
const secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="];
const bodies = [
  '{"test":2432232314}',
  '{"type":"vn.motcua.dossier.received.v1","timestamp":"2026-11-23T02:00:00Z","data":{"unit":"Ủy ban nhân dân phường Hoàn Kiếm"}}',
  "",
];
const vectors = [];
for (const secret of secrets) {
  for (const body of bodies) {
    const id = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10";
    const at = new Date("2026-11-23T02:00:03Z");
    const signature = new Webhook(secret).sign(id, at, body);
    vectors.push({ secret, id, timestamp: at.getTime() / 1000, body, signature });
  }
}
console.log(JSON.stringify(vectors, null, 2));
