/** A locale, which the build puts inside the scripts: templates of messages, by key. */
declare module "*.json" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
