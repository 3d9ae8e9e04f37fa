// The rules of html-validate for every page of the site. Each exception says why.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // HTML reads the word in any case; ours are lower case like every other tag.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Boxes of one question share their name: that is how a form sends several answers to it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Tables whose rows are stacked on narrow screens (.stacked) say their roles once more: some browsers
    // take a table that is laid out as blocks for no table.
    'no-redundant-role': 'off',
    // Subresource Integrity guards files of other hosts, and there are none (third_party.mjs). From
    // a USB stick it would only break the page.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
