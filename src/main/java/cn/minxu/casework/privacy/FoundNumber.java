package cn.minxu.casework.privacy;

/**
 * A person's number in what somebody wrote.
 *
 * @param kind what it is, in words
 * @param shown what may be shown of it
 */
public record FoundNumber(String kind, String shown) {

    static final String MOBILE = "手机号码";
    static final String PHONE = "电话号码";
    static final String IDENTITY = "身份证号码";
    static final String CARD = "银行卡号";
}
