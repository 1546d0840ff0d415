// The headers every answer of the demo carries.

const headers: Readonly<Record<string, string>> = {
  // 'wasm-unsafe-eval' lets the page compile the package's module and nothing else. Trusted types are demanded and none
  // is allowed, so that no text can ever be handed to innerHTML or its like.
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export function withSecurityHeaders(answer: Response): Response {
  const secured = new Response(answer.body, answer);
  for (const [name, value] of Object.entries(headers)) secured.headers.set(name, value);
  return secured;
}
