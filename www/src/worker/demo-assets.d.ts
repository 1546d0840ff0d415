// The module the build makes of the page's files: name under the site's root, content.
declare module "demo:assets" {
  const files: Readonly<Record<string, string>>;
  export default files;
}
