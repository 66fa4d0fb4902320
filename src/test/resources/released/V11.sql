-- What a version whose newest migration is V11 sends beyond what those before it send. Never edited.
SELECT begun FROM delivery WHERE request = 'a3f1';
INSERT INTO delivery (request, begun) VALUES ('a3f1', 5) ON CONFLICT (request) DO NOTHING;
DELETE FROM delivery WHERE request = 'a3f1';
DELETE FROM delivery WHERE begun < 4;
