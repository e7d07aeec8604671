export const methods = {
};
