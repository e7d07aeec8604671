export const overview = {
};
